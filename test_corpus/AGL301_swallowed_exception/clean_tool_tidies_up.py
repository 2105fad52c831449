"""Browser tools that report their failures and stay quiet only while they tidy up."""
import contextlib
import os

import autogen
from playwright.sync_api import sync_playwright

llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


def main() -> None:
    assistant = autogen.AssistantAgent("assistant", llm_config=llm_config)
    user = autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)

    @user.register_for_execution()
    @assistant.register_for_llm(description="Read the text of a page.")
    def read_page(url: str) -> str:
        playwright = sync_playwright().start()
        browser = playwright.chromium.launch()
        try:
            page = browser.new_page()
            page.goto(url)
            return page.inner_text("body")
        except Exception as error:
            with contextlib.suppress(Exception):
                page.screenshot(path="failed.png")
            return f"Error: {error}"
        finally:
            try:
                browser.close()
                playwright.stop()
            except Exception:
                pass

    user.initiate_chat(assistant, message="What is new on example.org?", max_turns=4)


if __name__ == "__main__":
    main()
