"""Surnames that texts use without a given name, because every reader knows whose they are. Data only.

No word stands here that is also a common word or a usual given name in one of the languages.
"""

from __future__ import annotations

_MEN = """
adorno aeschylus althusser apollinaire aquinas aragon aristophanes aristotle artaud axelrod babeuf bakhtin bakunin balzac barbusse
barthes bataille baudelaire bebel beckett beethoven bely bentham berdyaev bergson berkman bernstein
biely bismarck blanqui boccaccio bogdanov bonaparte bordiga bourdieu brahms brandler braudel brecht brezhnev bukharin bunin
burckhardt byron cabet callinicos calvin camus castoriadis castro catullus cervantes cezanne chagall chaplin chateaubriand chaucer
chekhov chernyshevsky chomsky chopin churchill cicero clausewitz clemenceau comte condorcet copernicus corneille croce dante danton
darwin daumier debord debs debussy deleuze delacroix derrida descartes deutscher diderot dostoevsky dostoyevsky dreiser dreyfus dumas
durkheim durruti dvorak dzerzhinsky einstein eisenstein eisenhower engels epicurus erasmus euripides fanon faulkner feuerbach fichte
flaubert foucault fourier freud galileo gandhi garibaldi gauguin gaulle gide giolitti goebbels goering goethe gogol
gorbachev gorky gorter goya gramsci guesde guevara habermas haydn hegel heidegger heine hemingway heraclitus herzen himmler hitler
hobbes hobsbawm horkheimer hume husserl huxley ibsen jaures jung kafka kamenev kandinsky kant kautsky kerensky
keynes khrushchev kierkegaard kipling kirov koestler kornilov korsch kropotkin kruschev lacan lafargue lamartine lassalle lefebvre
leibniz lenin levinas liebknecht longuet loriot lucretius lukacs luther machiavelli machno makhno malatesta malevich mallarme
malraux malthus mandelstam manet mannheim mao marcuse mariategui martov marx matisse mattick maupassant mayakovsky mazzini
mehring merleau-ponty michelangelo michelet mirabeau moliere monet montaigne montesquieu mozart munzenberg mussolini nabokov
napoleon nechaev nekrasov nietzsche nizan orwell ovid pannekoek parvus pasternak pavlov peguy pericles petrarch
piaget picasso pilnyak pissarro plato plekhanov plutarch poincare poulantzas preobrazhensky prokofiev proudhon proust pushkin rabelais
racine radek rakovsky reclus renan renoir ricardo rilke rimbaud robespierre rodin roosevelt rosmer rousseau rubens
sartre savinkov schiller schopenhauer schubert schumann shakespeare shelley shlyapnikov sholokhov shostakovich sinyavsky
socrates sombart sophocles sorel souvarine spartacus spinoza stalin stendhal stirner stolypin strindberg sverdlov tacitus
tagore tchaikovsky thucydides tolstoy tomsky toussaint trotsky trotskii trotski tukhachevsky turgenev valery verlaine
vivaldi volin voltaire voroshilov vygotsky wagner wittgenstein wordsworth yagoda yeltsin yesenin yezhov zamyatin zetkin
zhdanov zinoviev zola zweig
"""

_WOMEN = """
akhmatova angelou arendt balabanova beauvoir bernhardt bronte curie figner goldman ibarruri kahlo kollontai krupskaya luxemburg
montseny pankhurst perovskaya plath riefenstahl sappho sontag stael tsvetaeva wollstonecraft woolf zasulich
zetkin
"""

FAMOUS_WOMEN = frozenset(_WOMEN.split())
FAMOUS_MEN = frozenset(_MEN.split()) - FAMOUS_WOMEN
