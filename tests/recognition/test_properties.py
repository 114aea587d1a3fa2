"""What holds of recognition for every text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from rubricator.authority import EMPTY
from rubricator.reading import read
from rubricator.recognition import recognize

_WORDS = st.sampled_from(
    ["Mr.", "Dr", "Captain", "the", "Mary", "de la", "Stalin", "O’Neill", "W.", "L.D.", "Brown", "May", "3", "1820", ",", "\n",
     "\n\n", "’s", "(", "“", "”", "St.", "Street", "and", "AND", "Lovels", "Zürich", "é", "Ж", "[1]", "--", "von", "Esq."]
)  # fmt: skip
_TEXTS = st.one_of(st.lists(_WORDS, max_size=40).map(" ".join), st.text(max_size=200))


@settings(deadline=None)
@given(_TEXTS)
def test_mentions_lie_in_passages_in_order_and_apart(text: str) -> None:
    transcription, _ = read("text.txt", text.encode("utf-8", "surrogatepass"))
    if transcription is None:
        return
    mentions, _ = recognize(transcription, EMPTY)
    passages = [passage.span for passage in transcription.passages()]
    end = 0
    for mention in mentions:
        assert end <= mention.span.start < mention.span.end
        assert any(passage.contains(mention.span) for passage in passages)
        assert 0 < mention.certainty <= 1
        assert (mention.kind == "date") == (mention.entity is None)
        end = mention.span.end
