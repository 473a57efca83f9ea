"""Say whose words a quotation is: tagged tokens, candidates with observations, learned weights."""
