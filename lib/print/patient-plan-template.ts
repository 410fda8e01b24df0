/** The patient's plan in Typst. `content` is a PatientPaper with size, textSize and labels. */
export const patientPlanTemplate = `
#let c = json(bytes(sys.inputs.content))
#let size = c.textSize * 1pt

#set document(title: "Your plan")
#set page(
  paper: c.paperSize,
  margin: (x: 18mm, top: 20mm, bottom: 20mm),
  header: text(size: size * 0.75)[
    #c.person, born #c.born #h(1fr) #c.clinic
  ],
  footer: context [
    #set text(size: 8pt)
    #c.footer #h(1fr) Page #counter(page).display() of #counter(page).final().first()
  ],
)
#set text(font: "Inter", size: size, lang: "en", region: "GB", hyphenate: false)
#set par(leading: 0.62em, spacing: 0.8em, justify: false)
#show heading.where(level: 1): set text(size: 1.5em, weight: 700)
#show heading.where(level: 2): set text(size: 1.12em, weight: 700)
#show heading.where(level: 2): set block(above: 1.15em, below: 0.6em)
#set list(indent: 0pt, body-indent: 0.6em, spacing: 0.55em)

#let treatment(each) = block(breakable: false)[
  *#each.name*#if each.where != "" [ (#each.where)]
  #if each.soThat != "" [#linebreak()So that you can: #each.soThat]
  #if each.standing != "" [#linebreak()#each.standing]
]

#let treatments(all) = list(..all.map(treatment))

= Your plan

#block[Your pain is real. It does not mean that anyone did something wrong. We may not be able to take it all away. We can often help you do more.]

#block(stroke: 2pt + black, inset: 10pt, radius: 3pt, width: 100%, breakable: false)[
  == New or worse for you
  #set par(spacing: 0.6em)
  #list(
    [numb between the legs],
    [trouble passing urine or stool],
    [both legs weaker],
    [loss of sexual feeling],
    [fever with back pain],
    [after a procedure, growing weakness or severe back pain],
  )
  *Go to emergency care now. Do not wait for us, do not drive.* Emergency number: *#c.contact.emergencyNumber*.
]

== Your goal
#c.goal

== Now
#if c.allTheTime != "" [All the time: #c.allTheTime]
#if c.now.len() > 0 { treatments(c.now) } else [Nothing else is planned at the moment.]

#if c.next.len() > 0 [
  == Next, if this is not enough
  #treatments(c.next)
]

#if c.notNow.len() > 0 [
  == Not for you at the moment, because
  #list(..c.notNow.map(each => [*#each.name*: #each.because.]))
]

#if c.aboutStimulation [
  == Spinal cord stimulation: what is known
  #list(
    [*For it:* in one study of people with nerve pain in the leg after back surgery, 48 of 100 had much less leg pain after six months with it. Without it, 9 of 100 did. After a year it was 34 and 7 of 100.],
    [*Against it:* in the same study 13 of 42 people needed another operation on the device within two years. In 17 of 100 the place of the battery hurts. Within three years it was taken out again in 17 of 100 people in one hospital, and in 8 of 100 in a register of many.],
    [*Not known:* experts disagree. A large review found no good proof that it helps low back pain, and too little about how it works after more than a year.],
    [*Do not cut your tablets to make the test succeed.*],
  )
]

== What you told us
#let told = c.toldUs
#if told.goals.len() > 0 [You also want: #told.goals.join("; ").]
#if told.tried.len() == 0 [We have no note of what you tried.] else [
  #block(sticky: true)[You tried:]
  #list(..told.tried.map(words => [#words]))
  #if told.triedMore > 0 [And #told.triedMore more that we have on record.]
]
#if told.saidNoTo.len() > 0 [
  #block(sticky: true)[You said no to:]
  #list(..told.saidNoTo.map(words => [#words]))
]
#if told.medicines.len() > 0 [
  #block(breakable: false)[
  Your medicines, as far as we know. Ask us to write in who prescribes them.
  #table(
    columns: (2fr, 1fr),
    stroke: 0.5pt + black,
    inset: 5pt,
    table.header([*Medicine*], [*Prescribed by*]),
    ..told.medicines.map(words => ([#words], [])).flatten(),
  )
  ]
]
*Tell us if this is wrong.*

== Questions or a change
#block(breakable: false)[
Ring #c.contact.name: *#c.contact.phone*, #c.contact.hours. Keep taking your medicines as they are unless the person who prescribes them tells you otherwise.

#if c.interpreter [If you need an interpreter, tell us your language when you ring. It costs you nothing.]

*#c.review*
]

== Your notes
#v(1fr)
`;
