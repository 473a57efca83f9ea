"""Portuguese. Data only: profile.py says what each name means, and loading.py how the values are written."""

NAME = "Portuguese"
STEMMER = "portuguese"
LETTERS = "ãõçâêô"
FUNCTION_WORDS = """
ao aos aquela aquele até depois dum duma ela elas ele eles em essa esse estava foi foram há isso isto já lhe lhes
mas mesmo muito na nas nem num numa não nós outro pela pelas pelo pelos quem sem seu seus suas são só também tem
tinha tudo uma você às é
"""
ABBREVIATIONS = """
a.c art cap cf cit d d.c dr dra ed eds etc ex.ª fig ibid id l.da loc n nº op p pp pág págs pe prof profa s s.ta sr
sra srs sta sto t trad v vol vv
"""
INFLECTIONS = {
    "ar": "ar a am o ou ei aram ara ava avam ado ada ando ará aria",
    "er": "er e em o eu i eram era ia iam ido ida endo erá eria",
    "ir": "ir e em o iu i iram ira ia iam ido ida indo irá iria",
}
TYPOGRAPHY = {
    "outer_marks": "“ ”",
    "inner_marks": "‘ ’",
    "elisions": "d n",
    "dropped_endings": "pra tá pro",
    "label_cues": """
apelidada | apelidado | chamada | chamadas | chamado | chamados | conhecida como | conhecido como | designada
designado | denominada | denominado | a expressão | a noção de | a palavra | o conceito de | o lema | o termo
a alcunha | sob o nome de | suposta | suposto | uma espécie de | os chamados | as chamadas
""",
    "dialogue_dashes": "— – ―",
    "title_cues": """
álbum antologia artigo associação balada boletim canção canções capítulo carta círculo clube coleção colecção comédia
conferência conto contos crónica crônica diário dicionário dissertação editorial elegia ensaio estátua estudo fábula
federação filme folha folheto folhetim gazeta gravura grupo hino instituto intitulada intitulado jornal liga livro
manifesto manual marcha memórias novela obra ode ópera opereta peça periódico poema quadro revista romance semanário
série sermão sinfonia sociedade sonata soneto sonetos tese tragédia tratado união valsa volume
""",
    "work_verbs": """
autor de | autor do | autor da | autora de | autora do | autora da | cantou | dirige | dirigiu | escreveu | leu | lia
publica | publicou | publicava | releu | resenhou | traduziu
""",
    "release_words": "aparece apareceu estreou publicada publicado publicou reeditado saiu traduzido",
    "signs": "cartaz inscrição letreiro muro painel parede placa tabuleta lápide",
    "label_joins": "como",
    "ands": "e",
    "ors": "ou",
    "inside_words": "em",
    "hyphened_firsts": "vice",
    "hyphened_lasts": "lhe lhes",
}
REPORTING = {
    "verbs": """
acrescentar* aconselhar* admitir* afirmar* alegar* anotar* anunciar* apontar* argumentar* assegurar* avisar* bradar*
clamar* comentar* concluir concluiu conclui concluía concluindo confessar* confidenciar* considerar* constatar*
contar* contestar* continuar* criticar* declarar* defender* denunciar* desabafar* descrever* destacar* dizer diz dizem
dizia diziam disse disseram dissera dirá diria dito dita dizendo digo duvidar* elogiar* ensinar* escrever* escrito
escrita escritas escritos especular* evocar* exclamar* exigir* explicar* exortar* expressar* falar* formular* garantir*
gemer* gritar* indagar* indicar* informar* insistir* interromper* ironizar* jurar* julgar* lamentar* lembrar* ler lê
leem lia leu lido lendo manifestar* mencionar* murmurar* narrar* negar* notar* objetar* objectar* observar* opinar*
ordenar* pedir pede pediu pedia perguntar* ponderar* precisar* prever prevê previu profetizar* proclamar* prometer*
propor propõe propôs protestar* queixou queixava reclamar* recomendar* reconhecer reconhece reconheceu reconhecia
recordar* registar* registrar* relatar* rematar* repetir repete repetiu repetia replicar* reprochar* responder*
resmungar* resumir* retorquir* revelar* rir riu sentenciar* sorrir sorriu sublinhar* sugerir sugere sugeriu sugeria
suplicar* suspirar* sussurrar* telegrafar* testemunhar* troçar* tornou
""",
    "label_verbs": "alcunhar* apelidar* batizar* chamar* classificar* definir* denominar* designar* qualificar* rotular*",
    "nouns": """
advertência afirmação afirmações argumento artigo autobiografia aviso bilhete carta cartas comentário comentários
conceito conclusão conferência confissão conselho crítica caderno cadernos declaração declarações definição descrição
diário discurso ensaio entrevista epitáfio escritos expressão folheto frase frases fórmula grito ideia interpelação
introdução juízo lema linha linhas livro livros manifesto máxima memórias mensagem noção nota notas objeção objecção
observação observações opinião palavra palavras passagem pergunta poema prefácio proposta protesto queixa reflexão
relato resposta resumo telegrama tese testemunho termo termos veredicto verso versos versão voz
""",
    "introducers": """
a acreditar em | conforme | como | de acordo com | nas palavras de | no dizer de | na opinião de | no entender de
nas palavras do | nas palavras da | na opinião do | na opinião da | para | segundo
""",
    "subject_pronouns": "ela ele esta este",
    "possessive_pronouns": "sua suas seu seus",
    "group_pronouns": "alguém alguns elas eles muitos ninguém nós outros todos",
    "plural_pronouns": "elas eles",
    "author_words": """
autor autora crítico cronista ensaísta escritor escritora filósofo historiador memorialista narrador narradora orador
pensador poeta poetisa romancista
""",
    "complementizers": "como que se",
    "quoting_verbs": "citar*",
    "agents": "por pelo pela",
    "auxiliaries": """
ainda deve devia depois então era é foi foram fora há havia iam ia já lhe lhes logo mesma mesmo nos nunca pode podia
se será seria sempre são também tem teria tinha tinham vai
""",
    "passives": "era eram é está foi foram fora são ser será sido",
    "first_person": "eu me mim minha minhas meu meus",
    "first_person_possessives": "minha minhas meu meus",
    "feminine_pronouns": "ela esta",
    "object_pronouns": "a as lhe lhes me nos o os se te",
    "relatives": "qual quais quem",
    "connectives": "embora como e enquanto logo mas ou pois porque porém quando se",
    "clause_links": "e mas ou",
    "articles": "a essa esse esta este o os um uma umas uns",
    "prepositions": """
a ao aos à às ante após até com como contra da das de desde do dos durante em entre na nas no nos para pela pelas
pelo pelos perante por segundo sem sob sobre
""",
    "weak_introducers": "como para",
    "indefinites": "algum alguma algumas alguns alguém cada muitos nenhum outra outro outros um uma umas uns",
    "second_person": "tu você vocês vós",
    "direct_verbs": "lê leu",
    "finding_verbs": "achou encontrou encontra",
    "pointers": "aqui eis",
    "negations": "jamais não nunca",
    "answer_words": "comentário conclusão conselho grito resposta réplica veredicto",
    "pauses": "depois logo momento pausa silêncio",
    "plain_articles": "a as o os",
    "shared_possessives": "nossa nossas nosso nossos vossa vosso",
    "announcers": "aqui assim eis segue seguinte seguintes",
    "passages": "estrofe excerto ler passagem trecho",
    "enumerations": "quatro dois duas pontos razões três",
    "apposition_articles": "o a um uma",
}
NAMING = {
    "titles": """
barão camarada capitão comissário companheira companheiro conde condessa coronel doutor doutora dom dona dr dra duque
general irmão irmã ministro bispo padre pe papa presidente princesa príncipe prof professor professora rainha rei
santa santo são senhor senhora senhorita sr sra
""",
    "roles": """
advogado ator actor atriz actriz aluno amiga amigo anarquista artista autor autora biógrafo camarada cientista colega
comissário compositor comunista crítico delegado diplomata diretor director dirigente discípulo dramaturgo economista
editor ensaísta escritor escritora esposa filha filho filósofa filósofo fundador físico general historiador
historiadora irmã irmão jornalista juiz líder mãe marido marinheiro marxista matemático médico militante ministro
mulher operário pai pensador pintor poeta político presidente professor revolucionária revolucionário romancista
sacerdote secretário socialista sociólogo soldado teórico tia tio tradutor tradutora viúva
""",
    "particles": "de da das do dos e von van",
    "not_names": """
abril agosto alemanha américa argélia argentina ásia áustria bélgica berlim bíblia brasil bruxelas capítulo chile
china coimbra cuba dezembro dinamarca deus domingo espanha estado europa fevereiro finlândia frança genebra grécia
guerra holanda hungria igreja índia inglaterra introdução irlanda itália janeiro japão julho junho leninegrado lisboa
livro londres madrid março maio marselha memórias méxico moscovo moscou noruega nota novembro outubro paris partido
petrogrado polónia polônia porto portugal praga prefácio prólogo quarta quinta revolução rio roma rússia sábado segunda
setembro sexta sibéria suécia suíça terça tomo turquia união urss varsóvia viena zurique áfrica
refrão
""",
    "masculine_names": """
abel abílio adelino adriano afonso agostinho alberto alexandre alfredo álvaro amadeu américo ângelo aníbal antónio
antônio armando artur augusto aurélio baltasar bartolomeu belmiro benedito bento bernardo caetano camilo carlos cândido
cristóvão custódio damião daniel david diogo dinis domingos duarte edgar edmundo eduardo elias emílio ernesto estêvão
eugénio eugênio eusébio fausto fernando fernão filipe flávio florêncio francisco frederico gabriel gaspar gaudêncio
gil gilberto gonçalo gregório guilherme gustavo heitor henrique hermínio horácio hugo humberto inácio isidoro jacinto
jaime jerónimo jerônimo joão joaquim jorge josé juvenal júlio laurindo lauro leandro leonardo leonel leopoldo
lourenço lucas luciano luís luiz manoel manuel marcelino marcelo marcos mário mateus matias maurício miguel moisés
narciso natálio nicolau norberto nuno octávio olavo orlando óscar otávio paulo pedro plínio quirino rafael raimundo
raul reinaldo renato ricardo roberto rodolfo rodrigo rogério rómulo roque rui ruy salvador samuel sebastião sérgio
severino silvério silvestre simão teodoro teófilo teotónio tiago timóteo tomás tomé ulisses urbano valentim vasco
vicente virgílio vítor xavier zacarias zeferino
""",
    "feminine_names": """
adelaide albertina alcina alda alexandra alice amália amélia ana ângela antónia antônia aurora beatriz benedita branca
camila carlota carolina catarina cecília celeste clara clarice conceição cristina custódia deolinda dulce eduarda
elisa elvira emília ermelinda ernestina esperança ester eugénia eugênia eulália eva fátima felisberta fernanda
filipa filomena florbela florinda francisca gabriela georgina graça guilhermina helena hermínia hilda iracema inês
irene isabel isaura joana joaquina josefa júlia juliana laura lavínia leonor leopoldina lídia lúcia lucinda luísa
luiza mafalda margarida maria mariana marta matilde mécia miquelina natália natércia olga olinda otília palmira
piedade raquel rita rosa rosália sara silvina silvana sofia teodora teresa tomásia úrsula violante virgínia vitória
zulmira
""",
    "feminine_titles": "companheira condessa dona doutora dra princesa professora rainha santa senhora senhorita sra",
    "maiden_titles": "senhorita",
    "group_words": """
academia aliança associação banco comissão comité comitê companhia confederação congresso conselho decreto exército
escola federação frente gazeta governo grupo igreja instituto internacional jornal liga manifesto ministério movimento
mundo oposição parlamento partido polícia revista senado sindicato sociedade suplemento tribunal união universidade
vanguarda
""",
    "offices": """
abade abadessa advogado avó avô acusado alfaiate almirante arquivista barqueiro bibliotecária bibliotecário boticário
cabo camponês camponesa capitão carcereiro carniceiro carpinteiro carteiro cirurgião cocheiro comandante coronel
costureira cozinheira cozinheiro criada criado cura cônsul deão defensor diretora directora embaixador enfermeira
enfermeiro estalajadeira estalajadeiro faroleira faroleiro farmacêutico ferreiro frade freira funcionária funcionário
general governador governanta guarda hospedeira imperador impressor inspetor inspector intérprete jardineiro juiz
lavadeira lavrador livreiro mãe médico mestra mestre ministro moleiro monge narrador notário padeira padeiro padre pai
papa parteira pastor patroa patrão pescador piloto porta-voz porteira porteiro presidente procurador professor pároco
rabino rainha regedor rei reitor sacristão sapateiro secretário sargento taberneira taberneiro telegrafista tenente
testemunha tipógrafo vizinha vizinho
""",
    "feminine_kin": """
abadessa avó bibliotecária camponesa costureira cozinheira criada dama diretora directora enfermeira esposa
estalajadeira faroleira filha freira funcionária governanta hospedeira irmã lavadeira mãe mestra mulher padeira
parteira patroa porteira rainha sobrinha taberneira tia viúva vizinha
""",
    "place_words": """
aldeia arredores bairro capital cidade cidadãos colónia concelho distrito freguesia habitantes ilha ilhas lugar
península porto povoação província região república rio ruas subúrbio terra vale vila vizinhos
""",
    "kin_words": """
adversário aluno amiga amigo amigos biógrafo camarada camaradas colega colegas companheira companheiro crítico críticos
discípulo discípulos editor esposa esposo filha filho inimigo inimigos irmã irmão mãe marido mulher pai primo secretário
sobrinha sobrinho sucessor tia tio tradutor tradutora viúva
""",
    "school_endings": "ismo ista istas",
    "called": "chamado chamada",
    "born": "nascida",
    "epithets": "velho jovem",
    "street_words": "rua avenida",
    "place_prepositions": "em",
    "of_words": "de do da",
    "of_place": "de do da",
    "masculine_titles": "conde dom duque irmão padre rei senhor sr",
    "masculine_kin": "avô irmão filho marido pai sobrinho tio",
    "men": "homem menino rapaz senhor",
    "women": "menina moça mulher rapariga senhora",
}
NOTES = {
    "headings": """
nota | notas | notas de rodapé | notas de fim | notas do autor | notas da autora | notas do tradutor
notas e referências | referências
""",
    "ibid": "ibid ibidem id idem",
    "op_cit": "art. cit | citado acima | loc. cit | ob. cit | obra citada | op. cit",
    "see_note": "n nota notas",
    "page": "cap capítulo n p pp página páginas pág págs t tomo vol",
    "page_only": "p pp página páginas pág págs",
    "signals": "cf | citado em | citado por | compare-se | ver | veja-se | ver também | ver por exemplo",
    "pointers": "abaixo acima cf infra supra ver veja-se",
    "papers": "ata acta apêndice carta cartas conversa diário discurso entrevista informação nota",
    "unpublished": "inédito manuscrito ms",
    "publishers": "edições editora imprensa",
    "ways_back": "voltar | voltar ao texto",
    "label_words": "nota",
    "recipient_words": "a",
    "heading_joints": "de do da ao",
    "citation_signs": r"em\b",
}
IMPRINT = {
    "bylines": """
autor | autora | entrevista de | escrito por | por | publicado por | resenha de | recensão de | texto de
uma entrevista de
""",
    "translators": """
tradução | tradução de | tradução do francês de | tradução do inglês de | traduzido por | tradutor | tradutora
""",
    "credits": """
à memória de | copyright | edição de | este artigo | este texto | excerto de | extraído de | fonte
palavras-chave | primeira edição | primeira publicação | prefácio de | publicado em | publicado originalmente em
publicado no | publicado na | tempo de leitura | transcrição | transcrito por
""",
    "sources": """
extraído de | fonte | primeira edição | primeira publicação | publicado em | publicado originalmente em | publicado no
publicado na
""",
    "labels": {
        "title": "título",
        "authors": "autor | autora | autores",
        "translator": "tradução | tradutor | tradutora",
        "date": "data | escrito",
        "publication": "fonte | publicado",
        "language": "língua | idioma",
    },
    "months": "abril agosto dezembro fevereiro janeiro julho junho maio março novembro outubro setembro",
    "seasons": "inverno outono primavera verão",
    "divisions": "ato acto canto capítulo carta cena livro parte secção seção tomo",
    "supplements": "agradecimentos anexo apêndice epílogo nota posfácio prefácio prólogo",
    "closings": """
acerca do autor | categorias | copyright | como citar | foto de | publicado em | sobre o autor | sobre a autora
todos os direitos reservados | última atualização | última actualização
""",
    "links": """
anterior | artigo anterior | artigo seguinte | comentários | compartilhar | contacto | contato | deixe um comentário
imprimir | início | ir para | leia mais | ler mais | mais de | página anterior | página seguinte | partilhar | seguinte
subscrever | topo | ver também | ver todos | voltar | voltar a | voltar ao topo | índice
""",
    "link_words": """
ao anterior buscar comentários compartilhar contacto contato facebook imprimir início página partilhar pesquisar
seguinte topo twitter voltar índice
""",
    "weekdays": "de do domingo e em feira quarta quinta sábado segunda sexta terça",
    "ordinals": "dois primeira primeiro quarta quarto quinta quinto segunda segundo terceira terceiro três último",
    "asides": """
artigos relacionados | comentários | compartilhar | deixe um comentário | ligações externas | partilhar
sobre a autora | sobre o autor
""",
    "author_verbs": "dirige | ensina | escreve | é | é autor | é autora | publicou | trabalha | vive",
    "farewells": """
atenciosamente | com os melhores cumprimentos | cordialmente | cumprimentos | fraternalmente | saudações
saudações fraternas | um abraço
""",
    "contents": "conteúdo | sumário | índice",
    "deliveries": """
conferência de | discurso de | pronunciado por | pronunciada por | proferida por | proferido por | resenha de
uma conferência de
""",
    "writes": "escreve | escreve-nos",
    "replies": "responde resposta replica",
    "remarks": """
disponível em linha | não deve ser confundido | para outros usos | redireciona para aqui
todos os direitos reservados
""",
    "endings": "aplausos | fim | grandes aplausos | vivos aplausos",
    "edits": "editar | editar código-fonte",
    "interruptions": "compartilhar | leia também | leia mais | ler mais | partilhar | publicidade | ver também",
    "vital_words": "falecida falecido morreu nascida nascido nasceu",
    "abstracts": "palavras-chave | resumo",
    "bibliographies": """
bibliografia | bibliografia citada | fontes | fontes e bibliografia | obras citadas | referências
referências bibliográficas
""",
    "periodicals": "anais anuário boletim cadernos estudos revista",
    "clock_before": "às",
    "page_labels": "página pág.",
    "issue_signs": r"\bnúm\.",
    "extents": r"páginas|págs",
    "name_stops": "em",
    "posted": "publicado",
    "posted_by": "por",
}
CHECKING = {
    "limits": """
a menos que | a não ser que | contudo | desde que | embora | entretanto | exceto | mas | no entanto | porém
salvo | salvo se | senão | somente se | só se | todavia
""",
    "negations": """
jamais nada nem nenhum nenhuma ninguém nunca não sem tampouco
""",
    "denials": """
como se | diz-se que | dizem que | duvida que | nega que | negava que | negou que | não é verdade que
pretende que | supostamente | é falso que
""",
    "quantifiers": """
algumas alguns ambos cada mais menos muitas muitos poucas poucos sempre somente só toda todas todo todos várias
vários
""",
    "modals": """
certamente deve devem deveria deveriam devia pode podem poderia poderiam podia provavelmente talvez
""",
    "numbers": """
cem cento cinco cinquenta dez dois doze duas dúzia mil milhão milhões nove oito onze primeira primeiro quarenta
quatro segunda segundo seis sete terceira terceiro trinta três vinte
""",
    "remarks": """
grifo meu | grifo no original | grifo nosso | grifos meus | itálico meu | sic | tradução minha | ênfase minha
""",
}
