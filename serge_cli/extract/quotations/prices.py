"""What a reading of a mark may cost: the levels in which `marks`, `apostrophes` and `pairing` weigh how far it departs from use."""

SLIGHT = 0.3  # seen everywhere
SOME = 1.0
MUCH = 2.5  # hardly anybody writes so
HEAVY = 3.5  # a slip
ABSURD = 6.0
NEVER = 99.0  # no reading can bear it
