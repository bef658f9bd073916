"""What the window shows and what it can be told, as QObjects: no widgets here."""
