"""serge for assistants, by the Model Context Protocol: what may be asked (`asked`), what answers (`offered`), the protocol itself."""
