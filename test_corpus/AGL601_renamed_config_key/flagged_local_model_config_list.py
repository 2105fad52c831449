"""A model on the own machine, in a config_list that two agents get through an llm_config of their own."""

import autogen

config_list = [
    {
        'model': 'mistral-7b-instruct',
        'api_base': 'http://localhost:1234/v1',  #! AGL601 safe-fix
        'api_type': 'open_ai',
        'api_key': 'NULL',
    },
]
writer_config = {'config_list': config_list, 'cache_seed': 7}
critic_config = {'config_list': config_list, 'request_timeout': 300}  #! AGL601 safe-fix


def build():
    writer = autogen.AssistantAgent(name='writer', llm_config=writer_config)
    critic = autogen.AssistantAgent(name='critic', llm_config=critic_config)
    return writer, critic


def main():
    writer, critic = build()
    chat = critic.initiate_chat(writer, message='Write a limerick about linters.', max_turns=3)
    print(chat.summary)


if __name__ == '__main__':
    main()
