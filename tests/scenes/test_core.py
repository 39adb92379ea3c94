from tests.town import Town


async def test_a_newcomer_is_welcomed_in_private(empty_town: Town) -> None:
    bo = await empty_town.person("Bo", joins=False)
    await bo.starts()
    welcome = await bo.reads()
    assert "Hello" in welcome.text


async def test_an_unknown_command_gets_one_helpful_sentence(empty_town: Town) -> None:
    bo = await empty_town.person("Bo", joins=False)
    await bo.writes("/dance")
    assert "/help" in (await bo.reads()).text
