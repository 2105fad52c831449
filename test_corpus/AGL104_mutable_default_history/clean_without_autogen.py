"""Log parser which has nothing to do with agents."""
import json


def parse(line, messages=[]):
    messages.append({"role": "system", "content": json.loads(line)["text"]})
    return messages
