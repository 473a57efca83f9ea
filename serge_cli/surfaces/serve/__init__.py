"""The page on 127.0.0.1: who may ask, what an address means, and the server around both."""
