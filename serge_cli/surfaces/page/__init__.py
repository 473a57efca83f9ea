"""What a reader sees in the browser: each view is a function from an operation's answer to HTML, with one style sheet and one script."""
