"""Files from elsewhere and for elsewhere: bytes or text to plain values and back."""
