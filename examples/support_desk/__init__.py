"""The support desk: tickets come in, agents answer them."""
