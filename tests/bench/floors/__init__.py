"""The least that can be done for each goal: programs without anything of ours in them."""
