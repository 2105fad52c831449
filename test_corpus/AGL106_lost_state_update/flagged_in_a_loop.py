"""Each round copies the caller's list again; after the last one, nothing of it is left."""
import autogen


def collect_replies(agent: autogen.ConversableAgent, prompts: list[str], replies: list[str]) -> None:
    for prompt in prompts:
        answer = agent.generate_reply(messages=[{"role": "user", "content": prompt}])
        replies = replies + [answer]  #! AGL106


def forget(state: dict, keys: list[str]) -> None:
    print("before:", sorted(state))
    state = dict(state)  #! AGL106
    for key in keys:
        state.pop(key, None)
