"""Doing one thing with many values: here, in processes of this machine, or on a cluster; always in the order of the values."""
