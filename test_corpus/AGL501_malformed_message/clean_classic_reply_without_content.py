"""What `generate_reply` passes on as it is: messages without content, an empty group history, other lists."""
from autogen import ConversableAgent, GroupChat


def replay(bot: ConversableAgent, history: list, members: list):
    bot.generate_reply(messages=history)
    bot.generate_reply(messages=[{"role": "user", "content": None}])
    bot.generate_reply(messages=[{"role": "assistant", "content": 5}, {"role": "user", "content": "And now?"}])
    bot.generate_reply(messages=[*history, {"role": "user", "content": "And now?"}])
    bot.generate_reply(sender=members[0])
    return GroupChat(members, []), GroupChat(members, messages=history), GroupChat(agents=members, messages=list(history))
