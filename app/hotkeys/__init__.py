"""Hotkeys that work while another program has the keyboard: the desktop's portal for them.

Qt's own D-Bus for Python cannot write the portal's list of shortcuts, an array of structures, so
the little of D-Bus that is needed is spoken here (decision 0010).
"""
