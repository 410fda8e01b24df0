/** The sheet for a meeting in Typst. `content` is an MdtSheet with a paper size. */
export const mdtSheetTemplate = `
#let c = json(bytes(sys.inputs.content))

#set document(title: "MDT sheet")
#set page(
  paper: c.paperSize,
  margin: (x: 12mm, top: 12mm, bottom: 14mm),
  footer: context [
    #set text(size: 7pt)
    #grid(columns: (1fr, auto), column-gutter: 8pt, c.footer,
      [Page #counter(page).display() of #counter(page).final().first()])
  ],
)
#set text(font: "Inter", size: 8pt, lang: "en", region: "GB", hyphenate: false)
#set par(leading: 0.5em, spacing: 0.55em)
#show heading.where(level: 1): set text(size: 12pt, weight: 700)
#show heading.where(level: 2): set text(size: 9.5pt, weight: 700)
#show heading.where(level: 2): set block(above: 0.9em, below: 0.45em)
#set list(indent: 0pt, body-indent: 0.5em, spacing: 0.4em)
#set table(stroke: 0.4pt + luma(120), inset: (x: 3pt, y: 2.2pt))

= #c.title
*#c.standing* #h(1fr) Identity confirmed aloud: #box(stroke: 0.6pt, width: 8pt, height: 8pt)

#if c.flags.len() > 0 [
  #block(stroke: 1pt + black, inset: 5pt, width: 100%)[#list(..c.flags.map(words => [*#words*]))]
]

*Question:* #c.question

*Goal:* #c.goal

#list(..c.facts.map(words => [#words]))

== Tried: the last eight, worst to best
#if c.tried.len() == 0 [Nothing is on record. That is not the same as nothing was tried.] else [
  #table(
    columns: (3fr, 1.1fr, 1.3fr, 1.6fr),
    table.header([*Treatment*], [*When*], [*Relief*], [*Ending*]),
    ..c.tried.map(each => ([#each.what], [#each.when], [#each.relief], [#each.ending])).flatten(),
  )
]

== Options in the plan
#if c.options.len() > 0 [
  #table(
    columns: (0.75fr, 3.6fr, 3.2fr, 1.5fr),
    table.header([*State*], [*Criterion*], [*On record*], [*Source*]),
    ..c.options.map(option => (
      table.cell(colspan: 4, fill: luma(235))[*#option.name: #option.verdict* (#option.place)],
      ..option.reasons.map(each => ([#each.state], [#each.words], [#each.found], [#each.source])).flatten(),
      ..(if option.more > 0 { (table.cell(colspan: 4)[And #option.more more reasons in the planner.],) } else { () }),
    )).flatten(),
  )
]
#if c.options.len() == 0 [The plan holds no treatment yet.]

#if c.sources.len() > 0 [
  #set text(size: 7pt)
  Sources: #c.sources.join("; ").
]

== Not in the plan
#list(..c.others.map(words => [#words]))

#if c.banners.len() > 0 [
  == To know; changes no verdict
  #set text(size: 7pt)
  #list(..c.banners.map(words => [#words]))
]

== Decisions
#if c.decisions.len() > 0 [#list(..c.decisions.map(words => [#words]))]
Decided today: #box(width: 1fr, line(length: 100%, stroke: 0.5pt))

Present (name and role): #box(width: 1fr, line(length: 100%, stroke: 0.5pt))
`;
