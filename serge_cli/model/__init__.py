"""The records that cross every boundary in serge: frozen, typed, free of behaviour that opens or prints."""
