"""Auction simulation full of infinities and huge numbers that are not reply limits."""
import math
import os
import sys

from autogen import ConversableAgent, GroupChat, GroupChatManager, UserProxyAgent

BEST = float("inf")
MAX_BUDGET = sys.maxsize


def parse_bid(text: str) -> float:
    digits = "".join(ch for ch in text if ch.isdigit())
    return float(digits) if digits else math.inf


def auction(item: str, bidders: int = 3) -> float:
    llm = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"], "max_tokens": 1000}]}
    agents = [
        ConversableAgent(
            f"bidder_{i}",
            system_message=f"Bid in whole euros, never above {min(MAX_BUDGET, 500 * (i + 1))}.",
            llm_config=llm,
            human_input_mode="NEVER",
            max_consecutive_auto_reply=25,
        )
        for i in range(bidders)
    ]
    hammer = UserProxyAgent("hammer", human_input_mode="NEVER", code_execution_config=False)
    hammer.update_max_consecutive_auto_reply(bidders)
    chat = GroupChat(agents=agents, messages=[], max_round=500, speaker_selection_method="random")
    manager = GroupChatManager(groupchat=chat)
    result = hammer.initiate_chat(manager, message=f"Who bids for {item}?", max_turns=1)
    return min((parse_bid(m.get("content") or "") for m in result.chat_history), default=BEST)
