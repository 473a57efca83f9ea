"""Given names that are one name in several languages, or a short form of it: Michael and Mikhail, Benjamin and Ben.

Data from the onomastics of saints' and kings' names; each line is one name. A form that is the everyday name of
different persons in its own right (Jack beside John, Lisa beside Elizabeth) is left out.
"""

from __future__ import annotations

from functools import cache

from serge_cli.people.transliteration import sound_key

_NAMES = """
adam adamo adán
albert alberto albrecht alberts
alexander aleksandr alexandre alessandro alejandro alexandr aleksander sascha sasha
alexei aleksei aleksey alexey alexis
alphonse alfonso alfons
andrew andrei andrey andreas andrés andré andrea andrzej
anthony antony antonio antoine anton
arthur arturo artur
augustine augustin agustín agostino
benjamin ben benjamín beniamino
bernard bernardo bernhard
boris borys
camille camillo camilo
charles karl carl carlo carlos karel
christian cristian christiaan
claude claudio claudius
daniel dan daniele daniil
david davide dawid
dmitry dmitri dimitri dmitrii dmitriy
edward edouard eduard eduardo edoardo edvard
emil emile emilio
enrico errico henry henri heinrich enrique hendrik
ernest ernst ernesto
eugene eugène eugen eugenio evgeny evgenii yevgeny
felix félix felice
ferdinand fernando ferdinando
francis francisco françois francesco franz frans franciszek
frederick friedrich frédéric federico frederic fredrik fryderyk fred
george georges georg jorge giorgio georgi georgy georgii jerzy
gerard gérard gerardo gerhard
gregory grigory grigorii grigori gregorio gregor grégoire
gustav gustave gustavo
hugo hugh hugues
ignatius ignacio ignace ignazio ignaz
isaac isaak isak
jacob jakob jacobo yakov iakov
james jaime
jerome jérôme jeronimo girolamo
joachim joaquín joaquim gioacchino
john jean juan johann johannes giovanni ivan jan joão
joseph josef josé giuseppe iosif józef joe
jules julius julio giulio
julian julien julián giuliano
lawrence laurence laurent lorenzo lorenz lavrenty
leo leon lev léon leone león
louis ludwig luigi luis lodewijk
lucian lucien luciano
luke luc lucas luca lukas
mark marc marco marcos markus marcus
martin martín martino
matthew matthieu mateo matteo matthias
maurice mauricio maurizio moritz
max maxim maksim maxime
michael mikhail michel miguel michele michal michail mihail mike
nicholas nikolai nicolas nikolay nicola nikolaus nicolás mikołaj
oscar oskar óscar
patrick patricio patrizio
paul pavel pablo paolo paulo
peter pyotr petr pierre pedro pietro piotr pieter petrus
philip philippe phillip felipe filippo philipp filip phil
raphael rafael raffaele raphaël
raymond ramón raimondo raimund
rene rené renato
richard ricardo riccardo
robert roberto bob
rudolf rudolph rodolfo rodolphe
samuel sam samuele
sebastian sébastien sebastián sebastiano
sergei sergey serge sergio sergius
simon simón simone szymon
stanislav stanisław stanislas
stephen stefan étienne esteban stefano steven steve stepan
theodore fyodor fedor théodore teodoro theodor
thomas tomás tommaso tom tomasz
timothy timothée timoteo timofei tim
victor viktor vittorio víctor
vincent vicente vincenzo vinzenz
vladimir wladimir volodymyr vladímir
walter gualtiero gauthier
william wilhelm guillaume guglielmo guillermo willem will bill
yuri iurii yury juri
alexandra aleksandra alessandra alejandra
ann anne anna ana
catherine katherine katharina caterina catalina ekaterina yekaterina kathe
clara klara chiara claire
constance constanza konstanze
elena helen hélène helena yelena jelena
elizabeth elisabeth élisabeth elisabetta isabel
emma ema
frances françoise francesca francisca franziska
frederica friederike federica
jane jeanne juana johanna giovanna joanna
josephine josephina josefina giuseppina
julia julie giulia yulia
louise luise luisa louisa
lucy lucie lucia lucía
margaret marguerite margarete margarita margherita margarethe
mary marie maria marya mariya maría
martha marta marthe
natalia natalie natalya nathalie
olga olha
rosa rose
sarah sara
sophie sophia sofia sofya sofía
susan suzanne susanna susana
teresa theresa thérèse therese
vera wera
victoria viktoria vittoria
"""


@cache
def _groups() -> dict[str, frozenset[int]]:
    """Return by the key of each form the lines in which it stands."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(_NAMES.split("\n")):
        for form in line.split():
            found.setdefault(sound_key(form), set()).add(number)
    return {form: frozenset(numbers) for form, numbers in found.items()}


def are_cognate(one: str, other: str) -> bool:
    """Return whether two given names are one name: equal by sound, or of one line."""
    first, second = sound_key(one), sound_key(other)
    return first == second or not _groups().get(first, frozenset()).isdisjoint(_groups().get(second, frozenset()))
