"""Markdown as CommonMark has it: the home of markdown-it-py, loaded only for a Markdown file."""
