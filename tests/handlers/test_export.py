import json

from hypothesis import given
from hypothesis import strategies as st

from handlers.documents import written


@given(st.text(st.sampled_from("aé邻\ud83d")))
def test_whatever_somebody_sent_stands_in_their_file(text: str) -> None:
    """Telegram brings halves of characters too, which no file can hold as they are."""
    assert json.loads(written({"what you sent": text})) == {"what you sent": text}
