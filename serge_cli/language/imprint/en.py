"""English: what stands around a text: bylines, sources, dates, links. Data only."""

from __future__ import annotations

from serge_cli.language.profile import Imprint, openings

IMPRINT = Imprint(
    bylines=openings(
        """
        by|written by|text by|words by|story by|interview by|interviewed by|reviewed by|review by|essay by|posted by
        published by|author|written and read by|a review by|an essay by|an interview by|a story by|a poem by|a lecture by
        reported by
        """
    ),
    translators=openings(
        """
        translated by|translation by|translated from the french by|translated from the russian by
        translated from the german by|translated from the spanish by|translated from the italian by|translated and edited by
        edited and translated by|trans|trans by|tr|tr by|translator|translated
        """
    ),
    credits=openings(
        """
        author of|in memory of|to the memory of|dedicated to|transcribed by|transcription by
        transcribed and marked up by|markup by|marked up by|html markup by|proofread by|from
        source|first published|first published in|originally published|originally published in|published|published in
        published on|reprinted from|reprinted by|reprinted with permission|reproduced from|reproduced by|taken from
        appeared in|this essay|this article first appeared|this article originally appeared|this essay first appeared
        this piece|this review|copyright|posted on|posted|written|delivered|online version|produced by|edited by
        edited and introduced by|with an introduction by|introduction by|photographs by|illustrations by|filed under|tags
        tagged|category|categories|updated|last modified|issn|isbn|doi|public domain|creative commons|release date
        reading time|a speech|speech|extracted from|excerpted from|excerpt from|to appear in|vol|volume|issue|keywords
        abstract|scanned by|digitised by|digitized by|archived from|minutes read|location
        """
    ),
    sources=openings(
        """
        from|source|first published in|first published|originally published in|originally published|published in|published
        reprinted from|taken from|appeared in|extracted from|excerpted from|excerpt from|this article first appeared in
        this article originally appeared in|this essay first appeared in|reproduced from
        """
    ),
    labels=(
        ("title", "title"),
        ("author", "authors"),
        ("authors", "authors"),
        ("by", "authors"),
        ("translator", "translator"),
        ("translated by", "translator"),
        ("date", "date"),
        ("translated", "translator"),
        ("written", "date"),
        ("published", "publication"),
        ("first published", "publication"),
        ("source", "publication"),
        ("publication", "publication"),
        ("url", "url"),
        ("link", "url"),
        ("language", "language"),
        ("release date", "front"),
        ("credits", "front"),
        ("from", "authors"),
        ("to", "front"),
        ("subject", "title"),
        ("transcription", "front"),
        ("copyleft", "front"),
        ("editor", "front"),
        ("publisher", "front"),
        ("tags", "front"),
        ("category", "front"),
        ("online version", "front"),
        ("html markup", "front"),
        ("proofread", "front"),
        ("public domain", "front"),
        ("transcribed", "front"),
        ("copyright", "front"),
        ("isbn", "front"),
        ("delivered", "date"),
    ),
    months=openings(
        """
        january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep
        sept|oct|nov|dec
        """
    ),
    seasons=openings(
        """
        spring|summer|autumn|fall|winter
        """
    ),
    divisions=openings(
        """
        chapter|part|book|section|canto|act|scene|volume|letter|lecture
        """
    ),
    supplements=openings(
        """
        note|postscript|afterword|appendix|epilogue|acknowledgements|acknowledgments|preface|foreword|prologue|addendum
        update|correction
        """
    ),
    closings=openings(
        """
        this interview has been|this interview was|this article was|this essay was|this essay is
        this article is adapted|adapted from|an earlier version|a version of this|this text was|this piece was
        this review was|this conversation|this story was|further information|editor's note|posted by|published by
        words:|acknowledgements|acknowledgments|this story appears|this article appears|this article appeared
        this essay appeared|a version of this article
        last updated|last updated on|last modified|updated on|about the author|about the authors|about the reviewer
        about the writer|copyright|all rights reserved|filed under|tagged|tags|posted in|categories|category|published in
        originally published|first published|first published in|this article first appeared|this article originally appeared
        this essay first appeared|this essay originally appeared|reprinted|reprinted from|page last updated|the author is
        the writer is|contributors|end of the project gutenberg|source|recommended citation|how to cite|cite this
        further reading|correction|word count|photo credit|image credit|image courtesy|powered by|©
        """
    ),
    links=openings(
        """
        more in|more on|more about|most read|most popular|most viewed|trending|latest|recommended|sponsored
        listen to this article|save this|follow|buy now|buy this book|order now|explore|discover|watch|join our|get our
        receive our|manage your|accept|all posts|all articles|older|newer|previously|next up|up next
        menu|search
        go back to|go to|go up|go home|back to|return to|next|previous|prev|send us|send me|e-mail this|email this|share this
        share on|share|print this|print page|click here|skip to|jump to|sign up|log in|subscribe|subscribe to|follow us
        leave a comment|leave a reply|post a comment|comments|read more|more from|related articles|related posts|related
        top of page|top of the page|up to|home|contents|table of contents|index of|view all|see also|contact us
        privacy policy|terms of|site map|main menu|add to|download|you might also like|continue reading|newer post|older post
        older posts|newer posts|advertisement|donate|support us|likes|like this|no comments|reply|cookie
        """
    ),
    link_words=openings(
        """
        home|top|up|down|next|previous|prev|back|forward|index|contents|archive|archives|search|print|email|e-mail|mail|share
        facebook|twitter|tumblr|pinterest|reddit|linkedin|instagram|whatsapp|telegram|rss|feed|subscribe|login|log|in|sign
        register|help|about|contact|faq|blog|news|menu|site|map|sitemap|privacy|terms|policy|comments|comment|reply|like
        download|pdf|epub|more|tweet|and|to|us|the|of|page|go|main|books|essays|reviews|authors|events|store|shop|cart|donate
        media|podcasts|podcast|video|videos|links|x|youtube|newsletter|account|skip|first|last|content|navigation|toggle|cookies
        """
    ),
    weekdays=openings(
        """
        monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|st|nd|rd
        th|of|the|and|to|late|early|mid|circa
        """
    ),
    ordinals=openings(
        """
        one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third|fourth|fifth|sixth|seventh
        eighth|ninth|tenth|last|the
        """
    ),
    author_verbs=openings(
        """
        is|teaches|lives|writes|works|edits|holds|serves|directs|runs|lectures|has written|has published|has taught
        is the author|studied|divides her time|divides his time|contributes|was born
        """
    ),
    asides=openings(
        """
        comments|comment|leave a comment|leave a reply|post a comment|responses|replies|related|related articles
        related posts|you might also like|you may also like|recommended|read next
        """
    ),
)
