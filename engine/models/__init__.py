"""Networks: where they lie, whether they are the right ones, and how they run."""
