"""The templates."""


def render(name: str) -> str:
    return f"class {name.title()}: ..."
