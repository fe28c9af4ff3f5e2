"""Every error the kit raises on purpose, in one tree.

::

    WorkshopKitError
    ├── InputError                     what was given cannot be used
    │   ├── UnknownName
    │   │   ├── UnknownStarter
    │   │   ├── UnknownPhaseModel
    │   │   ├── UnknownLanguage
    │   │   ├── UnknownFormat
    │   │   ├── UnknownSlide
    │   │   └── UnknownAudience
    │   ├── NotAColour
    │   ├── NotALogo
    │   ├── TwoLooks                a template, and a logo or accent besides
    │   ├── TargetExists               a file or folder is in the way
    │   ├── OfficeFileError            a deck or workbook given cannot be read
    │   │   ├── NotAnOfficeFile
    │   │   ├── NotAGrid
    │   │   ├── NotAMap
    │   │   ├── UnusableTemplate       no deck can be made on it
    │   │   ├── NotChoices             the file of choices beside a template
    │   │   └── UnsafeOfficeFile
    │   ├── NotATable                  a .csv file given cannot be read
    │   ├── ReadingStopped             a file asks for more time or memory than it may have
    │   └── WorkshopFileError
    │       ├── WorkshopNotFound
    │       ├── AmbiguousWorkshop      several workshop files in one folder
    │       ├── NotAWorkshopFile
    │       ├── FileTooNew
    │       ├── DamagedWorkshop
    │       └── HistoryError           there is no such version, or no way back
    │           └── ChangedSince
    └── RunError                       the world did not play along
        ├── FileBusy                   another program holds the file
        ├── NotRead                    the disk refused to give the file
        └── NotSaved                   the disk refused the change

A message says what was given, what is allowed and what to do. Translating belongs to
``content.wording``, printing to the entry points. The modules here only share the tree out.
"""

from workshop_kit.errors.given import (
    NotAColour,
    NotALogo,
    TargetExists,
    TwoLooks,
    UnknownAudience,
    UnknownFormat,
    UnknownLanguage,
    UnknownName,
    UnknownPhaseModel,
    UnknownSlide,
    UnknownStarter,
)
from workshop_kit.errors.incoming_files import (
    ASK_FOR_A_COPY,
    NotAGrid,
    NotAMap,
    NotAnOfficeFile,
    NotATable,
    NotChoices,
    OfficeFileError,
    ReadingStopped,
    UnsafeOfficeFile,
    UnusableTemplate,
)
from workshop_kit.errors.machine import (
    FileBusy,
    NotRead,
    NotSaved,
)
from workshop_kit.errors.messages import (
    InputError,
    Reason,
    RunError,
    WorkshopKitError,
)
from workshop_kit.errors.workshop_files import (
    AmbiguousWorkshop,
    ChangedSince,
    DamagedWorkshop,
    FileTooNew,
    HistoryError,
    NotAWorkshopFile,
    WorkshopFileError,
    WorkshopNotFound,
)

__all__ = [
    "ASK_FOR_A_COPY",
    "AmbiguousWorkshop",
    "ChangedSince",
    "DamagedWorkshop",
    "FileBusy",
    "FileTooNew",
    "HistoryError",
    "InputError",
    "NotAColour",
    "NotAGrid",
    "NotALogo",
    "NotAMap",
    "NotATable",
    "NotAWorkshopFile",
    "NotAnOfficeFile",
    "NotChoices",
    "NotRead",
    "NotSaved",
    "OfficeFileError",
    "ReadingStopped",
    "Reason",
    "RunError",
    "TargetExists",
    "TwoLooks",
    "UnknownAudience",
    "UnknownFormat",
    "UnknownLanguage",
    "UnknownName",
    "UnknownPhaseModel",
    "UnknownSlide",
    "UnknownStarter",
    "UnsafeOfficeFile",
    "UnusableTemplate",
    "WorkshopFileError",
    "WorkshopKitError",
    "WorkshopNotFound",
]
