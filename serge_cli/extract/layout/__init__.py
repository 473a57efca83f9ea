"""What a page is made of: heads and tails of works, headings, page lines, signatures; how a file falls into works."""
