"""Other doors on the same operations than the command line: a page in the browser, tools for an assistant."""
