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
        the following is|what follows is|this is an extract from|this is an excerpt from|this is an edited|extracted from
        excerpted from|adapted from|author of|in memory of|to the memory of|dedicated to|transcribed by|transcription by
        transcribed and marked up by|markup by|marked up by|html markup by|proofread by|from
        source|first published|first published in|originally published|originally published in|published|published in
        published on|reprinted from|reprinted by|reprinted with permission|reproduced from|reproduced by|taken from
        appeared in|this essay|this article first appeared|this article originally appeared|this essay first appeared
        this piece|this review|copyright|posted on|posted|written|delivered|online version|produced by|edited by
        edited and introduced by|with an introduction by|introduction by|photographs by|illustrations by|filed under|tags
        tagged|category|categories|updated|last modified|issn|isbn|doi|public domain|creative commons|release date
        reading time|a speech|speech|extracted from|excerpted from|excerpt from|to appear in|vol|volume|issue|keywords
        abstract|scanned by|digitised by|digitized by|archived from|minutes read|location
        photo by|this article is about|for other uses|presented at|delivered at|with photographs by
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
        a longer version|a shorter version|a fuller version|the full version|this page was|notes on contributors
        notes on contributor|correspondence address|picture credit|cover image|reader letters|send letters|letters to the editor
        photo by|photos by|photograph by|photographs by|image by|illustration by|donations in|donations to|donations may
        this page is
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
        go on to|proceed to|continue to|onward to|forward to|see all|all reviews|open menu|open in|report this|copy link
        save story|save article|save for later|gift this article|give this article|text size|listen to this story|bookmark
        add a comment|join the conversation|jump to comments|single page|respond to this article|in this issue|all articles by
        current issue|past issues|back issues|view comments|show comments|load more|show more|sign in|tweet|pin it
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
        external links|about the author|about the contributor|about the authors|share this article|share this|most read
        more from this author|recommended reading|notes on contributors
        """
    ),
    farewells=openings(
        """
        yours|yours sincerely|yours faithfully|yours truly|yours fraternally|yours ever|sincerely|sincerely yours|best wishes
        with best wishes|regards|kind regards|best regards|warm regards|fraternally|in solidarity|comradely|respectfully
        respectfully yours|cordially|with comradely greetings|i am, sir
        """
    ),
    contents=openings(
        """
        contents|table of contents|in this article|on this page|list of contents
        """
    ),
    deliveries=openings(
        """
        delivered by|given by|presented by|a lecture by|a talk by|an address by|a speech by|a paper by|a sermon by|an essay by
        a review by|lecture by|talk by|speech by|address by|reviewed by
        """
    ),
    writes=openings("writes"),
    replies=openings(
        """
        replies|responds|answers|writes|replied|responded|reply|response
        """
    ),
    remarks=openings(
        """
        redirects here|is available online|are available online|for other uses, see|not to be confused with|this article is about
        were not recorded|was not recorded|has been condensed|have been condensed|is now closed|used with permission
        used by permission|reproduced with permission|all rights reserved|edited for length|for length and clarity|appears in print
        transcript is available|slides are missing|some rights reserved|under a creative commons|page was last edited
        was last modified|is reader-supported|make a donation
        """
    ),
    endings=openings(
        """
        applause|prolonged applause|loud applause|long applause|end of transcript|end|the end|ends|finis
        """
    ),
    edits=frozenset({"edit", "edit source"}),
    interruptions=openings(
        """
        advertisement|read more|share|share this|share this article|subscribe|sign up|continue reading|related articles|related
        read also|story continues below|story continues below advertisement|article continues below
        article continues after advertisement|skip advertisement|listen to this article|follow us|see also|most read|newsletter
        sign up for our newsletter|subscribe to our newsletter|read next|support us|donate
        """
    ),
    abstracts=openings("abstract|summary|keywords|key words|highlights"),
    bibliographies=openings(
        """
        works cited|bibliography|select bibliography|selected bibliography|works consulted|further reading|suggested reading
        suggestions for further reading|list of works cited|literature|literature cited|cited works|primary sources
        secondary sources|references|references cited|sources|sources and further reading|reference list|books discussed
        books mentioned|books under review
        """
    ),
    periodicals=openings(
        "journal|review|quarterly|studies|annals|bulletin|proceedings|transactions|magazine|gazette|yearbook|annual|papers|history"
    ),
    vital_words=openings("born|died"),
)
