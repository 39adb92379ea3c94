from typing import Any

import pytest


async def test_menus_are_kept_per_scope_and_language(scene: Any) -> None:
    world, bot, chat = scene.world, scene.bot, scene.chat
    maria = await world.person("Maria", language_code="es")
    await world.ask(f"chats/{chat}/members", person=maria, action="add")
    await world.ask("start", **{"as": maria, "bot": bot.id})

    async def menu(who: int, where: int) -> list[str]:
        found = await world.get("commands", **{"as": who, "chat": where})
        return [f"{entry['command']}:{entry['description']}" for entry in found]

    async def offer(words: str, **more: Any) -> None:
        assert await bot.do("setMyCommands", commands=[{"command": "help", "description": words}], **more) is True

    assert await menu(scene.bo, chat) == []
    await offer("default")
    await offer("por defecto", language_code="es")
    assert (await menu(scene.bo, chat), await menu(maria, chat)) == (["help:default"], ["help:por defecto"])
    await offer("groups", scope={"type": "all_group_chats"})
    await offer("private", scope={"type": "all_private_chats"})
    await offer("admins", scope={"type": "all_chat_administrators"})
    assert await menu(scene.ann, chat) == ["help:admins"]
    assert (await menu(maria, chat), await menu(maria, bot.id)) == (["help:groups"], ["help:private"])
    await offer("here", scope={"type": "chat", "chat_id": chat})
    await offer("admins here", scope={"type": "chat_administrators", "chat_id": chat})
    await offer("you", scope={"type": "chat_member", "chat_id": chat, "user_id": scene.bo})
    await offer("maria", scope={"type": "chat", "chat_id": maria})
    seen = [await menu(who, chat) for who in (scene.ann, scene.bo, maria)]
    assert seen == [["help:admins here"], ["help:you"], ["help:here"]]
    assert await menu(maria, bot.id) == ["help:maria"]

    assert await bot.do("getMyCommands", language_code="es") == [{"command": "help", "description": "por defecto"}]
    assert await bot.do("getMyCommands", language_code="zh") == []
    assert await bot.do("deleteMyCommands", language_code="es") is True
    assert await bot.do("getMyCommands", language_code="es") == []


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"commands": [{"command": "UP", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "a", "description": ""}]}, "command description must be non-empty"),
        ({"commands": [{"command": "a", "description": "x" * 257}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": ["a"]}, "can't parse commands JSON object"),
        ({"commands": None}, "can't parse commands JSON object"),
        ({"commands": [{"command": "a", "description": "x"}] * 101}, "BOT_COMMANDS_TOO_MUCH"),
        ({"commands": [], "language_code": "english"}, "invalid language code specified"),
        (
            {"commands": [], "scope": {"type": "x"}},
            "can't parse BotCommandScope: Unsupported type specified",
        ),
        ({"commands": [], "scope": {"type": "chat", "chat_id": 5}}, "chat not found"),
    ],
)
async def test_menus_that_are_refused(scene: Any, params: Any, words: str) -> None:
    assert await scene.bot.refused("setMyCommands", **params) == f"Bad Request: {words}"


async def test_a_menu_for_nobody(scene: Any) -> None:
    scope = {"type": "chat_member", "chat_id": scene.chat, "user_id": 5}
    assert await scene.bot.refused("setMyCommands", commands=[], scope=scope) == "Bad Request: user not found"


async def test_a_private_chat_has_one_menu_only(scene: Any) -> None:
    await scene.world.ask("start", **{"as": scene.bo, "bot": scene.bot.id})
    for kind in ("chat_administrators", "chat_member"):
        scope = {"type": kind, "chat_id": scene.bo, "user_id": scene.bo}
        refused = await scene.bot.refused("deleteMyCommands", scope=scope)
        assert refused == "Bad Request: can't use specified scope in private chats"


async def test_names_and_descriptions(scene: Any) -> None:
    bot = scene.bot
    assert await bot.do("getMyName") == {"name": "Linli"}
    assert await bot.do("setMyName", name="Vecinos", language_code="es") is True
    assert await bot.do("setMyName", name="Neighbours") is True
    assert (await bot.do("getMe"))["first_name"] == "Neighbours"
    assert await bot.do("getMyName", language_code="es") == {"name": "Vecinos"}
    assert await bot.do("setMyName", language_code="es") is True
    assert await bot.do("getMyName", language_code="es") == {"name": "Neighbours"}
    for what, method in (("description", "MyDescription"), ("short_description", "MyShortDescription")):
        assert await bot.do(f"set{method}", **{what: "Hello"}) is True
        assert await bot.do(f"get{method}", language_code="zh") == {what: "Hello"}
    assert "bot short description is too long" in await bot.refused(
        "setMyShortDescription", short_description="x" * 121
    )
    assert "language code" in await bot.refused("getMyName", language_code="x")
    rights = {"can_delete_messages": True}
    assert await bot.do("setMyDefaultAdministratorRights", rights=rights, for_channels=True) is True
    assert (await bot.do("getMyDefaultAdministratorRights", for_channels=True))["can_delete_messages"] is True
    assert (await bot.do("getMyDefaultAdministratorRights"))["can_delete_messages"] is False


async def test_leaving_the_server(scene: Any, clock: Any) -> None:
    assert (await scene.bot.call("close")).status == 429
    clock.advance(601)
    assert await scene.bot.do("close") is True
    assert await scene.bot.do("logOut") is True
    assert await scene.bot.refused("getMe") == "Logged out"
    clock.advance(600)
    assert await scene.bot.do("getMe")
