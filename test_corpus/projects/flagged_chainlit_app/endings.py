"""When a lesson is over."""


def is_over(message: dict) -> bool:
    return message["content"].rstrip().endswith("TERMINATE")


def is_really_over(message: dict) -> bool:
    return (message.get("content") or "").rstrip().endswith("TERMINATE")
