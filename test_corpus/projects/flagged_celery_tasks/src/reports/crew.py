"""What the factories build is kept here for all tasks; as a program, the module is a demonstration."""

from reports.factories import build_analyst, build_pair

analyst = build_analyst()  #! AGL102
reviewer, boss = build_pair()  #! AGL102

if __name__ == "__main__":
    boss.initiate_chat(analyst, message="Show what you can do.", max_turns=1)
