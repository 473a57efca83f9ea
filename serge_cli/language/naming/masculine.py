"""Words for men, and for women, in six languages, by which “he” finds its person: titles before a name, kin, people. Data only."""

_TITLES = """
mr mister sir lord monsieur m herr don señor sr signor signore господин г-н father brother king prince duke count baron abbé père
frère roi duc comte pater bruder könig graf padre fray hermano rey duque conde fra fratello re duca conte отец князь граф
"""

_KIN = """
father husband son brother uncle nephew grandfather stepfather widower grandson dad daddy papa landlord tutor guardian
père mari fils frère oncle neveu grand-père veuf vater mann ehemann sohn bruder onkel neffe großvater witwer
padre marido hijo hermano tío sobrino abuelo marito figlio fratello zio nonno отец муж сын брат дядя племянник дед
"""

_MEN = """
boy lad man gentleman fellow chap homme garçon monsieur mann junge bursche herr hombre chico niño muchacho señor uomo ragazzo bambino
signore мужчина мальчик парень господин старик
"""

_WOMEN = """
girl woman lady lass femme fille dame frau mädchen mujer chica niña muchacha señora donna ragazza bambina signora женщина девочка девушка
дама старуха
"""

MASCULINE_TITLES = frozenset(_TITLES.split())
MASCULINE_KIN = frozenset(_KIN.split())
MASCULINE_PEOPLE = frozenset(_MEN.split())
FEMININE_PEOPLE = frozenset(_WOMEN.split())
