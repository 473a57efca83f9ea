"""What serge can do, without how it is asked or shown."""
