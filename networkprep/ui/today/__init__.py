"""Today: what now?"""
