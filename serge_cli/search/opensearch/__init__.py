"""An index in an OpenSearch cluster: the engine finds what may match and counts, the meaning of a query stays serge's."""
