// The single locators behind ticks.h, for its .cpp files only.
#pragma once

#include "plot/ticks.h"

namespace plot::ticks {

using Values = std::vector<double>;

// Warns from kMaxTicks on and drops everything beyond kTickLimit.
Values checked(Values, const TickContext&);
void warn(const TickContext&, std::string text);

Values values(const NullLocator&, Interval view, const TickContext&);
Values values(const FixedLocator&, Interval view, const TickContext&);
Values values(const AutoMinorLocator&, Interval view, const TickContext&);  // none: needs majors
Values values(const MultipleLocator&, Interval view, const TickContext&);
Values values(const LinearLocator&, Interval view, const TickContext&);
Values values(const MaxNLocator&, Interval view, const TickContext&);
Values values(const LogLocator&, Interval view, const TickContext&);
Values values(const SymlogLocator&, Interval view, const TickContext&);

Interval limits(const NullLocator&, Interval, const TickContext&);
Interval limits(const FixedLocator&, Interval, const TickContext&);
Interval limits(const AutoMinorLocator&, Interval, const TickContext&);
Interval limits(const MultipleLocator&, Interval, const TickContext&);
Interval limits(const LinearLocator&, Interval, const TickContext&);
Interval limits(const MaxNLocator&, Interval, const TickContext&);
Interval limits(const LogLocator&, Interval, const TickContext&);
Interval limits(const SymlogLocator&, Interval, const TickContext&);

Values values(const IndexLocator&, Interval view, const TickContext&);
Values values(const LogitLocator&, Interval view, const TickContext&);
Values values(const AsinhLocator&, Interval view, const TickContext&);
Values values(const DateRuleLocator&, Interval view, const TickContext&);
Values values(const YearLocator&, Interval view, const TickContext&);
Values values(const MicrosecondLocator&, Interval view, const TickContext&);
Values values(const AutoDateLocator&, Interval view, const TickContext&);

Interval limits(const IndexLocator&, Interval, const TickContext&);
Interval limits(const LogitLocator&, Interval, const TickContext&);
Interval limits(const AsinhLocator&, Interval, const TickContext&);
Interval limits(const DateRuleLocator&, Interval, const TickContext&);
Interval limits(const YearLocator&, Interval, const TickContext&);
Interval limits(const MicrosecondLocator&, Interval, const TickContext&);
Interval limits(const AutoDateLocator&, Interval, const TickContext&);

Interval logit_nonsingular(Interval, const TickContext&);
// Ends no farther apart than `nearest` move apart by `widen` days each; without data, 1970-01-01.
Interval date_nonsingular(Interval, const DateFrame&, double nearest, double widen);

Interval log_nonsingular(const LogLocator&, Interval, const TickContext&);

// The steps with 1 in front and 10 at the end; matplotlib's default ones for none.
Values complete_steps(const Values& steps);

}  // namespace plot::ticks
