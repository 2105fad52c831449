"""Random strings that are no keys of an API: digests, ids, cache keys, names of resources."""

import os

from autogen import AssistantAgent

MODEL_DIGEST = "bfdeea796f0a423d6341c67082106800747fd66a43ef18fe3eef28ad442db86f"
COMMIT = "f4304e4f041b18dfa02eb04d09e47d0d9178b68c"
cache_key = "d106ed38bc5076341711efcb20f65796"
primary_key = "f2WQFsQnjGdkMMOPNkQ7M1h3UVu1j13g"

metadata = {
    "session_id": "22e59fe7-2f49-4fc7-a741-477d9105ccd4",
    "etag": "c468249e0d72143e25bec1af557f0cd2",
    "partition_key": "Xi9phy0caHy1FCAra4rfON0II2ysp4zrC0pTfrKG",
    "system_fingerprint": "fp_6437e433a7",
}
llm_config = {
    "model": "gpt-4o",
    "api_key": os.environ["OPENAI_API_KEY"],
    "metadata": metadata,
    "user": "bb179dd62d38285a9466ce2e44e7f394",
    "timeout": 30,
}


def assistant() -> AssistantAgent:
    return AssistantAgent(f"assistant_{cache_key[:4]}", description=MODEL_DIGEST + COMMIT, llm_config=llm_config)
