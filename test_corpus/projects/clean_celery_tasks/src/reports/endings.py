"""When a report is done."""


def is_done(message: dict) -> bool:
    content = message.get("content")
    return content is not None and "TERMINATE" in content
