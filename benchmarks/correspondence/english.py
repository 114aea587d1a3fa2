"""Letters in English."""

from __future__ import annotations

from correspondence.language import Language

LANGUAGE = Language(
    code="en",
    sentences=(
        "I had {thing} from {person} on {date}, and have read it to everybody who would listen",
        "You will have heard from {person} what became of {thing}, and I need not tell it over again",
        "{person} came to {place} with {thing} under his arm and would speak of nothing else",
        "We spent the whole of {date} with {person} over {thing}, which is {quality} but not hopeless",
        "The printer has promised {thing} for {date}, though nobody here believes him",
        "It is {quality} to be asked for {thing} by people who have never opened a book",
        "{thing} is now in the hands of {person}, who wrote from {place} that it pleases him {degree}",
        "In {place} the weather has been {quality}, and the roads are worse than they were last winter",
        "If {thing} should not reach you by {date}, write to {person} and do not wait for me",
        "I cannot agree with {person} that {thing} was {quality} from the beginning",
        "What they say of {thing} in {place} is {quality}, and I should be glad to have your own opinion",
        "My sister asks {degree} after your garden, and whether the apples came through the frost",
        "Of {person} we know only that he left {place} on {date} and has not written since",
        "The children have been ill, one after another, and only {thing} kept them in their beds",
        "There was a long talk about {thing}, in which {person} and {person} did not agree in anything",
        "I send you {thing} by the carrier, and ask you to return it when you have had it copied",
        "Since {date} I have not been able to work for more than an hour at a time",
        "All that was said against {thing} has turned out to be {quality}, as I told {person} at the time",
        "The second part is {degree} better than the first, and I have told the publisher so",
        "You ask whether {thing} can be had in {place}; it can, but it is {quality} and costs too much",
        "When the committee met on {date}, {person} took the chair and the rest of us kept silent",
        "Money is scarce, and {thing} must wait until the spring",
        "I remember {degree} the evening when {person} read to us and the lamp went out",
        "It would be a kindness if you could look for {thing} among the papers in the old desk",
        "Between ourselves, {person} is tired of {thing} and would sooner stay in {place}",
        "Nothing has been heard of the parcel that was sent on {date}",
    ),
    words={
        "thing": tuple(
            "the manuscript|the second volume|your long letter|the proofs|the old dispute|the catalogue|the list of subscribers|the "
            "translation|the report of the society|a copy of the speech|the account of the journey|the new edition|the question of "
            "the lease|the portrait|the review|the bill|the history of the mine|the parcel of books|the map|the article on the "
            "harvest|the whole correspondence|the lecture|the plan of the house|the school at the mill".split("|")
        ),
        "quality": tuple(
            "absurd|remarkable|not to be borne|better than one feared|tedious|beyond all praise|uncertain|disappointing|too "
            "good to last|perfectly simple|dull|most curious|doubtful|harmless|as it should be|exhausting".split("|")
        ),
        "degree": tuple("very much|a little|not at all|more than I expected|beyond measure|often|warmly".split("|")),
    },
    notes=(
        "The paper was never printed; see the letter of {date}",
        "{person}, then living in {place}",
        "This copy has not been found",
        "The meeting of {date}, of which no minutes were kept",
        "A mistake of the writer's for {place}",
    ),
    headnotes=(
        "The letter was found among the papers of {person} and is printed here from a copy made on {date}. The end of the "
        "second page is torn. – Ed.",
        "Of the answer to this letter only a draft has been kept, in the hand of {person}. – Ed.",
    ),
    headings=("The State of the Work", "What Was Said", "The Journey", "Of Money", "The House and the Garden"),
    months=tuple("January February March April May June July August September October November December".split()),
    dates=("{day} {month} {year}", "{month} {day}, {year}", "{month} {year}", "the {day}th of {month}", "{year}"),
    datelines=("{place}, {month} {day}, {year}", "{place}, {day} {month} {year}", "{day} {month} {year}"),
    places=("London", "Edinburgh", "Boston", "Bristol", "Dublin", "New York", "Manchester", "Philadelphia", "York"),
    salutations=("Dear {name},", "My dear {name}:", "Dear Sir,", "My dear Friend,", "Dear Madam,", "Dear Comrades:"),
    closings=("Yours sincerely,", "Yours ever,", "I remain, dear Sir, your obedient servant,", "With kind regards,"),
    postscript="P.S.",
    notes_heading="Notes",
    title="A Letter to {name}",
    labels={"written": "Written", "published": "First Published", "source": "Source", "transcribed": "Transcription"},
)
