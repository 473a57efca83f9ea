"""`python -m serge_cli` is `serge`."""

from serge_cli.app import main

main()
