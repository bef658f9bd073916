"""What a person sees: widgets without decisions of their own."""
