using Carnet.Contacts.Lists;
using Carnet.Modularity.Work;

namespace Carnet.Contacts.Pages.Lists;

/// <summary>A stretch of one book's list, as the middle pane shows it.</summary>
/// <param name="Earlier">The lines before the stretch; null at the beginning.</param>
/// <param name="Later">The lines behind it; null at the end.</param>
public sealed record ListView(ListAddress Address, BookView Book, IReadOnlyList<ContactLine> Lines, ListAddress? Earlier, ListAddress? Later, DisplayPreferences Display);
