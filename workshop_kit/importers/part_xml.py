"""One part of a package as a tree, whoever wrote it."""

from lxml import etree


def part_tree(content: bytes) -> etree._Element | None:
    """Return the XML of a part; nothing where there is none that can be read.

    Nothing outside the part is ever fetched, and nothing inside it expanded.

    Examples
    --------
    >>> part_tree(b"<a><b/></a>").tag, part_tree(b"PK")
    ('a', None)
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        return None
