//! The rules of status as readers see them.

use crate::rule::rules;

rules! {
    PLAIN "status.plain"
        "Nothing in the clause marks it as denied, doubted or still to come, so it is told as fact.";
    DENIED "status.denied"
        "A “not”, “no” or “never” denies what the clause says.";
    WILL "status.will"
        "“Will” before a verb tells what is to come.";
    PREDICTION "status.prediction"
        "“Will” before a verb of effect or change, as in “will boost trade”, predicts what nobody can arrange.";
    PLAN "status.plan"
        "A word such as “scheduled”, “plans to”, “due” or “is to” tells what is arranged or announced.";
    FUTURATE "status.coming-date"
        "The present tense with a coming date, as in “arrives on Friday”, tells an appointment.";
    EXPECTED "status.expected"
        "A word such as “expected”, “predicted” or “poised to” tells what is thought likely to happen.";
    LIKELY "status.likely"
        "“Likely” or “probably” tells what is likely.";
    SEEMS "status.seems"
        "A word such as “seems”, “appears” or “apparently” tells what looks to be so.";
    BELIEVED "status.believed"
        "What somebody believes, thinks or suspects, or what something suggests, is told as likely.";
    HEARSAY "status.hearsay"
        "“Reportedly” or “is said to” passes on what others tell, without standing for it.";
    ALLEGED "status.alleged"
        "“Alleged”, “allegedly” or “accused of” tells what may be so, without standing for it.";
    MAY "status.may"
        "“May”, “might” or “could” before a verb tells what is possible.";
    WOULD "status.would"
        "“Would” before a verb tells what happens on a condition.";
    SHOULD "status.should"
        "“Should” or “ought to” tells what somebody thinks right, not what is.";
    OBLIGATION "status.obligation"
        "“Must”, “has to” or “needs to” tells an obligation, which stands as a fact.";
    POSSIBLE "status.possible"
        "A word such as “possible”, “potential”, “perhaps” or “proposes” tells what is possible.";
    DELIBERATION "status.deliberation"
        "What is being considered, contemplated or weighed is possible, not decided.";
    WISH "status.wish"
        "What somebody wants, hopes, seeks or aims to do is possible, not arranged.";
    OPEN "status.open"
        "What is asked, unclear or undecided is neither asserted nor denied.";
    CONDITION "status.condition"
        "An “if” or “unless” makes the clause depend on a condition.";
    QUESTION "status.question"
        "A question neither asserts nor denies.";
    RELUCTANT "status.reluctant"
        "What somebody is reluctant or hesitant to do may well not happen.";
    UNLIKELY "status.unlikely"
        "“Unlikely” or “doubtful” tells what is not expected.";
    IMPOSSIBLE "status.impossible"
        "What is called impossible is denied.";
    FAIL "status.fail"
        "What somebody fails, is unable or ceases to do is denied.";
    REFUSE "status.refuse"
        "What somebody refuses or declines to do is denied; in the present tense it is ruled out.";
    DENY "status.deny"
        "What somebody denies is told in the negative.";
    RULED_OUT "status.ruled-out"
        "“Rule out” tells what will not happen.";
}
