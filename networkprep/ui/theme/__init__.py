"""Roles, palettes and style; no colour value lives anywhere else."""
